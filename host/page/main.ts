import { openPage } from './openPage';
import { byId } from './parts/element';
import { reasonOf } from './server';
import { pageWords } from './words';

openPage()
  .then(() => {
    byId('start').hidden = true;
  })
  .catch((error: unknown) => {
    console.error(error);
    const place = byId('start');
    place.hidden = false;
    place.replaceChildren(document.createElement('p'));
    place.children[0]?.append(pageWords.loadFailed(reasonOf(error)));
  });
