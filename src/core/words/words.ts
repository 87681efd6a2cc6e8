import { englishWords } from './en';
import { id } from './id';

/** Every sentence a person reads, by area. English has the same keys, checked by the type system. */
export type Words = typeof id;

export type Language = 'id' | 'en';

/** The words in a language; Indonesian unless English was asked for. */
export function wordsFor(language: Language | undefined): Words {
  return language === 'en' ? englishWords() : id;
}
