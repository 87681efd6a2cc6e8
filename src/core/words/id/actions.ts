export const actionWords = {};
