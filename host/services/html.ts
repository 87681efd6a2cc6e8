import { NotImitated, ServiceException } from './exception';
import type { Methods } from './methods';
import type { HtmlMetaTagObject, HtmlObject, ServiceObject } from './objects';

const newHtml = (content: string): HtmlObject => ({
  service: 'HTML.HtmlOutput',
  content,
  title: '',
  width: null,
  height: null,
  metaTags: [],
});

const later = (method: string) => (): never => {
  throw new NotImitated(`HtmlService.${method}`);
};

export const htmlService = {
  createHtmlOutput: (_run, _self, html?: unknown) => newHtml(typeof html === 'string' ? html : ''),
  createHtmlOutputFromFile: ({ files }, _self, filename) => {
    const name = filename.replace(/\.html$/, '');
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    if (content === undefined) throw new ServiceException(`No HTML file named ${filename} was found.`);
    return newHtml(content);
  },
  createTemplate: later('createTemplate'),
  createTemplateFromFile: later('createTemplateFromFile'),
} satisfies Methods<GoogleAppsScript.HTML.HtmlService, ServiceObject>;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

export const htmlOutput = {
  getContent: (_run, { content }) => content,
  getTitle: (_run, { title }) => title,
  // Published as numbers, but null until they are set.
  getWidth: (_run, { width }) => width as number,
  getHeight: (_run, { height }) => height as number,
  getMetaTags: (_run, { metaTags }) => metaTags.map((tag) => ({ service: 'HTML.HtmlOutputMetaTag', ...tag }) as const),
  setContent: (_run, html, content) => Object.assign(html, { content }),
  setTitle: (_run, html, title) => Object.assign(html, { title }),
  setWidth: (_run, html, width) => Object.assign(html, { width }),
  setHeight: (_run, html, height) => Object.assign(html, { height }),
  setSandboxMode: (_run, html) => html,
  append: (_run, html, added) => Object.assign(html, { content: html.content + added }),
  appendUntrusted: (_run, html, added) => Object.assign(html, { content: html.content + escaped(added) }),
  clear: (_run, html) => Object.assign(html, { content: '' }),
  addMetaTag: (_run, html, name, content) => {
    html.metaTags.push({ name, content });
    return html;
  },
} satisfies Methods<GoogleAppsScript.HTML.HtmlOutput, HtmlObject>;

export const htmlMetaTag = {
  getName: (_run, { name }) => name,
  getContent: (_run, { content }) => content,
} satisfies Methods<GoogleAppsScript.HTML.HtmlOutputMetaTag, HtmlMetaTagObject>;
