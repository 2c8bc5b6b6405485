import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { BusinessUnit } from '../store/business-units.ts';
import { style } from './style.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const sections = [
  ['users', 'Users'],
  ['recycle-bin', 'Recycle Bin'],
  ['roles', 'Roles']
] as const;
export type Section = (typeof sections)[number][0] | 'units' | 'log' | 'faults';

/** A page of Account Engagement for people. */
export function layout(
  title: string,
  content: Html,
  place: { units: readonly BusinessUnit[]; unit?: BusinessUnit; section: Section }
): Html {
  const { units, unit, section } = place;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Account Engagement</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <p class="product">Account Engagement</p>
          <nav aria-label="Account Engagement">
            <a href="/" ${section === 'units' ? html`aria-current="page"` : ''}>Business Units</a>
            ${units.map(
              (entry) =>
                html`<a href="/units/${entry.id}/users" ${entry.id === unit?.id ? html`aria-current="true"` : ''}>${entry.name}</a>`
            )}
            <a href="/log" ${section === 'log' ? html`aria-current="page"` : ''}>Requests</a>
            <a href="/faults" ${section === 'faults' ? html`aria-current="page"` : ''}>Faults</a>
          </nav>
        </header>
        ${
          unit
            ? html`<nav class="sections" aria-label="${unit.name}">
                ${sections.map(
                  ([name, label]) =>
                    html`<a href="/units/${unit.id}/${name}" ${name === section ? html`aria-current="page"` : ''}>${label}</a>`
                )}
              </nav>`
            : ''
        }
        <main id="content" tabindex="-1">
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
