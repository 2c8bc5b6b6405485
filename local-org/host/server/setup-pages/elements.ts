import { html, type Html } from '../html.ts';

type Cell = Html | string | number | null | undefined;

/** A table with a caption for screen readers; scrolls by itself when the page is narrow. */
export function table(caption: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  if (rows.length === 0) return html`<p class="slds-m-vertical_small">Nothing to show.</p>`;
  return html`<div class="local-org-scroll" role="region" aria-label="${caption}" tabindex="0">
    <table class="slds-table slds-table_cell-buffer slds-table_bordered">
      <caption class="slds-assistive-text">
        ${caption}
      </caption>
      <thead>
        <tr class="slds-line-height_reset">
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td><bdi>${cell}</bdi></td>`)}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}

export interface InputOptions {
  readonly name: string;
  readonly label: string;
  readonly value?: unknown;
  readonly type?: 'text' | 'email' | 'search';
  readonly required?: boolean;
}

export function input({ name, label, value, type = 'text', required = false }: InputOptions): Html {
  return html`<div class="slds-form-element slds-m-bottom_x-small">
    <label class="slds-form-element__label" for="${name}"
      >${required ? html`<abbr class="slds-required" title="required">*</abbr>` : ''}${label}</label
    >
    <div class="slds-form-element__control">
      <input
        id="${name}"
        name="${name}"
        class="slds-input"
        type="${type}"
        value="${value === null || value === undefined ? '' : String(value)}"
        dir="auto"
        autocomplete="off"
        ${required ? html`required` : ''}
      />
    </div>
  </div>`;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function select(name: string, label: string, options: readonly Option[], chosen: unknown): Html {
  return html`<div class="slds-form-element slds-m-bottom_x-small">
    <label class="slds-form-element__label" for="${name}">${label}</label>
    <div class="slds-form-element__control slds-select_container">
      <select id="${name}" name="${name}" class="slds-select">
        ${options.map((option) => html`<option value="${option.value}" ${option.value === (chosen ?? '') ? html`selected` : ''}>${option.label}</option>`)}
      </select>
    </div>
  </div>`;
}

export function checkbox(name: string, label: string, checked: boolean): Html {
  return html`<div class="slds-form-element slds-m-vertical_small">
    <label><input type="checkbox" name="${name}" ${checked ? html`checked` : ''} /> ${label}</label>
  </div>`;
}

/** A form that is sent as JSON; its alert shows what the org refused. */
export function form(action: string, content: Html): Html {
  return html`<form method="post" action="${action}">
    <div role="alert" tabindex="-1" hidden class="slds-text-color_error slds-m-bottom_small"></div>
    ${content}
  </form>`;
}

/** `subject`: what the button is for where several have the same label, for screen readers. */
export function submit(label: string, { brand = false, subject }: { readonly brand?: boolean; readonly subject?: string } = {}): Html {
  const name = subject === undefined ? '' : html`aria-label="${label} ${subject}"`;
  return html`<button type="submit" class="slds-button ${brand ? 'slds-button_brand' : 'slds-button_neutral'}" ${name}>${label}</button>`;
}

/** A search field over a list of the same page. */
export function searchForm(label: string, term: string): Html {
  return html`<form method="get" role="search" class="slds-m-bottom_small">
    ${input({ name: 'term', label, value: term, type: 'search' })}<button type="submit" class="slds-button slds-button_neutral">
      Search
    </button>
  </form>`;
}

/** An Id in an address; anything else leads to no page. */
export const idParameter = ':id{[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?}';

export function link(path: string, label: unknown): Html {
  return html`<a href="${path}">${String(label ?? '')}</a>`;
}

export function when(milliseconds: unknown): string {
  if (milliseconds === null || milliseconds === undefined) return '';
  return new Date(milliseconds as number | string).toISOString().replace('T', ' ').slice(0, 19);
}
