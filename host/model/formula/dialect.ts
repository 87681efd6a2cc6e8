import { localeTraits } from '../locale';
import { type Token, tokenise } from './tokens';

/** A formula as a person of this locale types it -> the stored spelling: commas between arguments, decimal points. */
export function toEnglishFormula(text: string, locale: string): string {
  const spell = ({ kind, text: written }: Token): string => {
    if (kind === 'argument' || kind === 'arrayColumn') return ',';
    return kind === 'number' ? written.replace(',', '.') : written;
  };
  return `=${tokenise(text.replace(/^=/, ''), localeTraits(locale).decimal).map(spell).join('')}`;
}

/** The stored spelling -> the one a person of this locale sees: `;` and decimal commas under `id_ID`. */
export function toLocalFormula(formula: string, locale: string): string {
  const { argument, decimal } = localeTraits(locale);
  const spell = ({ kind, text }: Token): string => {
    if (kind === 'argument') return argument;
    if (kind === 'arrayColumn') return decimal === ',' ? '\\' : ',';
    return kind === 'number' ? text.replace('.', decimal) : text;
  };
  return `=${tokenise(formula.replace(/^=/, '')).map(spell).join('')}`;
}
