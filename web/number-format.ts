import type { Language } from "./language.ts";

const locales: Record<Language, string> = { en: "en-GB", zh: "zh-CN" };
const digits = 3;

/** Every figure of a table has the same number of digits; ticks of an axis only as many as they need. */
const figure = { minimumSignificantDigits: digits, maximumSignificantDigits: digits } as const;
const tick = { maximumSignificantDigits: digits } as const;

/** Shares are read as per cent; their differences as percentage points. */
export function isShare(unit: string): boolean {
  return unit.startsWith("share");
}

/** A value in its unit, shares in per cent; an en dash where it is not defined. */
export function formatValue(value: number, unit: string, language: Language): string {
  return valueText(value, unit, language, figure);
}

/** A signed difference of two values, without the name of its unit; that of shares in percentage points. */
export function formatDifference(value: number, unit: string, language: Language): string {
  return differenceText(value, unit, language, figure);
}

export function formatValueTick(value: number, unit: string, language: Language): string {
  return valueText(value, unit, language, tick);
}

export function formatDifferenceTick(value: number, unit: string, language: Language): string {
  return differenceText(value, unit, language, tick);
}

type Digits = typeof figure | typeof tick;

function valueText(value: number, unit: string, language: Language, options: Digits): string {
  if (Number.isNaN(value)) return "–";
  if (!isShare(unit)) return decimal(value, language, options);
  return decimal(value * 100, language, options) + (language === "en" ? "\u00a0%" : "%");
}

function differenceText(value: number, unit: string, language: Language, options: Digits): string {
  if (Number.isNaN(value)) return "–";
  const scaled = isShare(unit) ? value * 100 : value;
  return decimal(scaled, language, { ...options, signDisplay: "exceptZero" });
}

/** With the true minus sign, as wide as the plus. */
function decimal(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  if (value === 0) return "0";
  return formatter(language, options).format(value).replace("-", "−");
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a thousand times more than using one. */
function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.NumberFormat(locales[language], options)));
  return found;
}
