import { menuWords as en } from './en/menu';
import { menuWords as id } from './id/menu';

type MenuWords = typeof id;
export type MenuKey = keyof MenuWords['items'];

/** The menu in a language; Indonesian unless English was asked for. Apart from the other words: it is read at every start. */
export function menuWordsFor(language: 'id' | 'en' | undefined): MenuWords {
  return language === 'en' ? en : id;
}
