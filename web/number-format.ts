import type { Language } from "./language.ts";

const locales: Record<Language, string> = { en: "en-GB", zh: "zh-CN" };
const digits = { maximumSignificantDigits: 3 } as const;

/** Shares are read as per cent; their differences as percentage points. */
export function isShare(unit: string): boolean {
  return unit.startsWith("share");
}

/** A value in its unit at three significant digits, shares in per cent; an en dash where it is not defined. */
export function formatValue(value: number, unit: string, language: Language): string {
  if (Number.isNaN(value)) return "–";
  if (!isShare(unit)) return minus(formatter(language, digits).format(value));
  return minus(formatter(language, digits).format(value * 100)) + (language === "en" ? "\u00a0%" : "%");
}

/** A signed difference of two values, without the name of its unit; that of shares in percentage points. */
export function formatDifference(value: number, unit: string, language: Language): string {
  if (Number.isNaN(value)) return "–";
  const scaled = isShare(unit) ? value * 100 : value;
  return minus(formatter(language, { ...digits, signDisplay: "exceptZero" }).format(scaled));
}

/** A count, with separators of thousands. */
export function formatCount(value: number, language: Language): string {
  return formatter(language, { maximumFractionDigits: 0 }).format(value);
}

/** The true minus sign, as wide as the plus. */
function minus(text: string): string {
  return text.replace("-", "−");
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a thousand times more than using one. */
function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.NumberFormat(locales[language], options)));
  return found;
}
