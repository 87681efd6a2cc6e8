export const panelWords = {};
