export const problemWords = {};
