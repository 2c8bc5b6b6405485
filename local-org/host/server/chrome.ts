import { contextElementId, type PageContext } from '../lightning/page-context.ts';
import { html, jsonScript, type Html } from './html.ts';

export interface PageParts {
  readonly title: string;
  readonly context: PageContext;
  /** Name of the current tab, or `Setup`. */
  readonly current: string;
  readonly content: Html;
  /** Paths of module scripts, in the order in which they run. */
  readonly scripts: readonly string[];
}

/** A whole page: the org's header, the app's navigation bar, the content. */
export function page({ title, context, current, content, scripts }: PageParts): string {
  return `<!doctype html>${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css" />
        <link rel="stylesheet" href="/assets/local-org.css" />
        ${jsonScript(contextElementId, context)}
      </head>
      <body class="slds-scope">
        <a class="slds-assistive-text slds-assistive-text_focus" href="#page">Skip to main content</a>
        ${header(context, current)}
        <main id="page" class="local-org-page" tabindex="-1">${content}</main>
        ${logInAs()}${scripts.map((path) => html`<script type="module" src="${path}"></script>`)}
      </body>
    </html>`.html
  }`;
}

function header({ user, tabs, appLabel }: PageContext, current: string): Html {
  return html`<header class="local-org-header">
    <div class="local-org-global">
      <span class="local-org-name">Local org</span>
      <span class="local-org-user">
        <a href="/lightning/setup/SetupOneHome/home" ${current === 'Setup' ? html`aria-current="page"` : ''}>Setup</a>
        <span>${user.name}</span>
        <button type="button" id="log-in-as-open" class="slds-button slds-button_neutral">Log In As</button>
      </span>
    </div>
    <div class="slds-context-bar local-org-bar">
      <div class="slds-context-bar__primary">
        <span class="slds-context-bar__label-action slds-context-bar__app-name">${appLabel}</span>
      </div>
      <nav id="navigation" class="slds-context-bar__secondary" aria-label="${appLabel}">
        <ul class="slds-grid slds-wrap">
          ${tabs.map(
            ({ name, label }) =>
              html`<li class="slds-context-bar__item ${name === current ? 'slds-is-active' : ''}" data-tab="${name}">
                <a class="slds-context-bar__label-action" href="/lightning/n/${name}" ${name === current ? html`aria-current="page"` : ''}
                  >${label}</a
                >
              </li>`
          )}
        </ul>
      </nav>
    </div>
  </header>`;
}

function logInAs(): Html {
  return html`<dialog id="log-in-as" class="local-org-dialog" aria-labelledby="log-in-as-title">
    <h2 id="log-in-as-title" class="slds-text-heading_medium">Log In As</h2>
    <p class="slds-text-color_weak slds-m-bottom_small">The org checks the permissions of whoever is logged in here.</p>
    <label class="slds-form-element__label" for="log-in-as-term">Name or username</label>
    <input id="log-in-as-term" class="slds-input" type="search" autocomplete="off" />
    <ul class="slds-m-top_small local-org-people"></ul>
    <output class="slds-show"></output>
    <button type="button" class="slds-button slds-button_neutral slds-m-top_small" data-close>Cancel</button>
  </dialog>`;
}
