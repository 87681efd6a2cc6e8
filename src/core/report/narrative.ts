import { quoted } from '../mismatch/evidence';
import type { Light } from '../monitoring/light';
import { programsNeedingAttention } from '../monitoring/programsNeedingAttention';
import type { MonitoringSummary } from '../monitoring/summarise';
import type { Words } from '../words/words';
import type { Figure } from './page';
import { figureText } from './summaryFigures';

const NAMED = 3;
const LIGHTS: readonly (readonly [key: string, light: Light])[] = [
  ['onTrack', 'ON_TRACK'],
  ['attention', 'ATTENTION'],
  ['late', 'LATE'],
  ['noData', 'NO_DATA'],
];

/** The summary as one paragraph. It is handed the figures of the sheet and can say no other. */
export function narrative(figures: readonly Figure[], summary: MonitoringSummary, words: Words): string {
  const say = words.monitoring.narrative;
  const shown = (key: string): string => {
    const figure = figures.find((one) => one.key === key);
    return figure === undefined ? '' : figureText(figure, words);
  };
  if (summary.programs.length === 0) return [say.nothing(shown('date')), ...talks(summary, shown, words)].join(' ');
  const lights = LIGHTS.filter(([, light]) => summary.lights[light] > 0);
  const first = programsNeedingAttention(summary, NAMED).map(({ program, key }) => `“${quoted(program.name ?? key)}”`);
  return [
    say.programs(
      shown('date'),
      shown('programs'),
      lights.map(([key, light]) => say.light(shown(key), light)),
    ),
    summary.physical === undefined ? say.noPhysical : say.physical(shown('physical')),
    ...moneySentence(summary, shown, words),
    ...talks(summary, shown, words),
    ...(first.length > 0 ? [say.first(first)] : []),
  ].join(' ');
}

type Shown = (key: string) => string;

function moneySentence({ finance }: MonitoringSummary, shown: Shown, words: Words): readonly string[] {
  const say = words.monitoring.narrative;
  if (finance.planned === undefined) return [];
  if (finance.realised === undefined) return [say.plannedOnly(shown('planned'))];
  return [say.money(shown('planned'), shown('realised'))];
}

/** Promises, participation and the week: what does not need a program. */
function talks(summary: MonitoringSummary, shown: Shown, words: Words): readonly string[] {
  const say = words.monitoring.narrative;
  const { commitments, participation, thisWeek, womenTarget } = summary;
  const women = participation[0]?.groups.women.share;
  return [
    ...(commitments.rates.known > 0 ? [say.kept(shown('kept'))] : []),
    ...(commitments.overdue > 0 ? [say.overdue(shown('overdue'))] : []),
    women === undefined ? say.noWomen : say.women(shown('women'), shown('womenTarget'), women >= womenTarget),
    thisWeek.length === 0 ? say.calmWeek : say.thisWeek(shown('thisWeek'), shown('past')),
  ];
}
