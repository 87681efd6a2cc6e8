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
  window.addEventListener('error', (event) => {
    const place = document.getElementById('start');
    if (place && !place.hidden && /(main|univer)\.js/.test(event.filename || ''))
      say(`Halaman gagal dimulai (${event.message}). Perbarui peramban, lalu muat ulang halaman.`);
  });
  for (const name of ['univer.js', 'main.js']) {
    const script = document.createElement('script');
    script.src = name;
    // One after the other, though loaded at the same time.
    script.async = false;
    script.onerror = () =>
      say('Halaman tidak dapat dimuat. Periksa apakah program lokal masih berjalan, lalu muat ulang halaman.');
    document.body.appendChild(script);
  }
})();
