// Plain JavaScript for older browsers too: loads the page when the browser can show it, and says so when it cannot.
(() => {
  const say = (text) => {
    const place = document.getElementById('start');
    place.textContent = '';
    place.appendChild(document.createElement('p')).textContent = text;
    place.hidden = false;
  };
  const lacks = [
    ['kanvas gambar', 'CanvasRenderingContext2D' in window],
    ['sambungan langsung (EventSource)', 'EventSource' in window],
    ['JavaScript 2022', 'at' in Array.prototype && 'hasOwn' in Object],
    ['dialog', 'HTMLDialogElement' in window],
  ].filter((feature) => !feature[1]);
  if (lacks.length > 0) {
    say(
      `Peramban ini belum mendukung: ${lacks.map((feature) => feature[0]).join(', ')}. Perbarui peramban, atau buka alamat ini dengan Chrome, Edge, atau Firefox versi terbaru.`,
    );
    return;
  }
  const script = document.createElement('script');
  script.src = 'main.js';
  script.onerror = () =>
    say('Halaman tidak dapat dimuat. Periksa apakah program lokal masih berjalan, lalu muat ulang halaman.');
  window.addEventListener('error', (event) => {
    const place = document.getElementById('start');
    if (place && !place.hidden && event.filename && event.filename.indexOf('main.js') >= 0)
      say(`Halaman gagal dimulai (${event.message}). Perbarui peramban, lalu muat ulang halaman.`);
  });
  document.body.appendChild(script);
})();
