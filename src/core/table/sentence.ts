import { addressOf } from '../cell';
import type { Words } from '../words/words';
import type { Problem } from './problem';

/** `Kebutuhan!H7: tertulis "5 juta-an", diharapkan angka rupiah. Tulis angkanya saja, misalnya 5.000.000.` */
export function sentence(problem: Problem, words: Words): string {
  const { expected, remedy } = words.problems[problem.code];
  const frame = words.problemSentence;
  const wanted = expected(problem.parameters);
  const said = problem.severity === 'note' ? wanted : frame.expected(wanted);
  return `${addressOf(problem.at)}: ${frame.found(problem.found)}, ${said}. ${remedy(problem.parameters)}`;
}
