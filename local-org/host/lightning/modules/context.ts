import { contextElementId, type PageContext } from '../page-context.ts';

const element = document.getElementById(contextElementId);
if (!element?.textContent) throw new Error('The page carries no context.');

/** The page's user, session and app, as the server wrote them into the page. */
export const context = JSON.parse(element.textContent) as PageContext;
