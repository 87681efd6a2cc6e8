export const monitoringWords = {};
