export const priorityWords = {};
