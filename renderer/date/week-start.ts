/** The first day of the week in a language's region: 0 for Sunday. */
export function weekStart(language: string): number {
  // Newer browsers know; the type declarations do not yet.
  const locale = new Intl.Locale(language) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    readonly getWeekInfo?: () => { readonly firstDay: number };
  };
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  return info ? info.firstDay % 7 : 0;
}
