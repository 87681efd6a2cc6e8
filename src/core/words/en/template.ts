export const templateWords = {
  need: {
    required: 'Required',
    score: 'Needed for a score',
    conditional: 'Required in some cases',
    optional: 'Additional, may stay empty',
  },
  help: (header: string, note: string): string => (note === '' ? header : `${header}: ${note}`),
};
