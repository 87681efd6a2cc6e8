import type { LocaleTraits } from './locale';

export interface TypedNumber {
  value: number;
  numberFormat?: string;
}

const shapes = new Map<string, RegExp>();

/** Groups: sign, currency, sign after the currency, integer part, fraction, exponent, percent. */
function shapeOf({ decimal, group, currency }: LocaleTraits): RegExp {
  const known = shapes.get(currency);
  if (known) return known;
  const symbol = currency.replace('$', '\\$');
  const integer = `\\d{1,3}(?:\\${group}\\d{3})+|\\d+`;
  const shape = new RegExp(
    `^(-)?(?:(${symbol})\\s*)?(-)?(?=[\\d${decimal}])(${integer})?(?:\\${decimal}(\\d*))?(e[+-]?\\d+)?(\\s*%)?$`,
    'i',
  );
  shapes.set(currency, shape);
  return shape;
}

/** Reads `1.234.567,5`, `12,5%`, `Rp 1.500.000`, `(5)`, `1e5` with the locale's separators. */
export function readNumber(text: string, traits: LocaleTraits): TypedNumber | undefined {
  const bracketed = /^\(([^()-]+)\)$/.exec(text);
  const match = shapeOf(traits).exec(bracketed?.[1] ?? text);
  if (!match) return undefined;
  const [, sign, currency, innerSign, integer, fraction, exponent, percent] = match;
  if ((integer === undefined && !fraction) || (sign && innerSign) || (currency && (percent || exponent)))
    return undefined;
  const digits = (integer ?? '0').replaceAll(traits.group, '');
  const magnitude = Number(`${digits}.${fraction || '0'}${exponent ?? ''}`);
  const exact = Number((percent ? magnitude / 100 : magnitude).toPrecision(15));
  if (!Number.isFinite(exact)) return undefined;
  const value = (sign || innerSign || bracketed) && exact !== 0 ? -exact : exact;
  const grouped = integer?.includes(traits.group) ?? false;
  const numberFormat = formatFor({ traits, currency, exponent, percent, fraction, grouped });
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

interface Shape {
  traits: LocaleTraits;
  currency: string | undefined;
  exponent: string | undefined;
  percent: string | undefined;
  fraction: string | undefined;
  grouped: boolean;
}

function formatFor({ traits, currency, exponent, percent, fraction, grouped }: Shape): string | undefined {
  const decimals = fraction ? '.00' : '';
  if (currency) return traits.currencyFormat + decimals;
  if (percent) return `0${decimals}%`;
  if (exponent) return '0.00E+00';
  return grouped ? `#,##0${decimals}` : undefined;
}
