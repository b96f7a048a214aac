export function rulesPage(
  lang: 'en' | 'ko',
  rules: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): string;
