export function publishedText(): string;
