export const mismatchWords = {};
