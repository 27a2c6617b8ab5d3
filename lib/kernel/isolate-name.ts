const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * Somebody's name inside a sentence, a title or an email's subject, where no `<bdi>` is possible: letters that run from right
 * to left would turn the number or the full stop behind them to their other side. Between FIRST STRONG ISOLATE and POP
 * DIRECTIONAL ISOLATE they turn nothing but themselves (Unicode UAX 9). Other names stay as they are. Pure.
 */
export function isolateName(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name
}
