import { createElement } from 'lwc';
import components from 'local-org:components';
import { context } from '../modules/context.ts';
import type { PageReference } from '../modules/page-reference.ts';
import { subscribe } from '../modules/router.ts';
import { listenToLinks, markCurrentTab } from './navigation-bar.ts';
import './live-reload.ts';
import './log-in-as.ts';
import './toasts.ts';

let shown: string | undefined;

/** Shows the component of a tab. The component of the same tab stays when only the query changes, as on the platform. */
async function show({ attributes }: PageReference): Promise<void> {
  const tab = context.tabs.find(({ name }) => name === attributes['apiName']);
  if (!tab || tab.name === shown) return;
  shown = tab.name;
  document.title = `${tab.label} | ${context.appLabel}`;
  markCurrentTab(tab.name);
  const { default: component } = await components[tab.component]!();
  if (shown !== tab.name) return;
  const element = createElement(`c-${tab.component.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, { is: component });
  document.getElementById('page')!.replaceChildren(element);
}

listenToLinks();
subscribe((reference) => void show(reference));
