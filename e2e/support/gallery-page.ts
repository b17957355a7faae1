/** The renderer's gallery, opened so that two runs see the same: no motion, one day, all loaded. */
import { expect, type Page } from '@playwright/test';
import { COMPONENT_GROUPS, GROUPS } from '#renderer/gallery/groups.ts';

export type Theme = 'light' | 'dark';
export const THEMES: readonly Theme[] = ['light', 'dark'];
/** Widgets as an author would write them. */
export const SCENES = GROUPS.map(({ name }) => name);
/** Each component with each value of its props, whether it looks well or not. */
export const COMPONENTS = COMPONENT_GROUPS.map(({ name }) => name);

/** Noon of the day that calendars call today. */
const TODAY = new Date('2026-11-24T12:00:00');

interface View {
  readonly theme: Theme;
  readonly group?: string;
  /** Shown in place of a group. */
  readonly given?: readonly { readonly title: string; readonly widget: object }[];
  /** Of each widget, px. */
  readonly width?: number;
}

export class GalleryPage {
  /** What the console and the page complained about. */
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  async open({ theme, group = '', given, width = 440 }: View): Promise<void> {
    await this.page.clock.setFixedTime(TODAY);
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
    const query = new URLSearchParams({ bare: '', theme, group, width: String(width) });
    const hash = given ? `#${encodeURIComponent(JSON.stringify(given))}` : '';
    await this.page.goto(`./renderer/gallery/index.html?${query.toString()}${hash}`);
    await this.settled();
  }

  /** Everything that loads on demand is there. */
  async settled(): Promise<void> {
    await expect(this.page.locator('.gallery-group')).not.toHaveCount(0);
    await this.page.waitForLoadState('networkidle');
    await expect(this.page.locator('.kw-markdown-source')).toHaveCount(0);
    await expect(this.page.locator('.kw-chart:empty')).toHaveCount(0);
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.allSettled([...document.images].map((image) => image.decode()));
    });
  }
}
