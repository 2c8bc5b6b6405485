const events = new EventSource('/lightning-events');

/** Loads the page anew after a component was compiled anew. */
events.addEventListener('change', () => location.reload());

/** Shows above the page what keeps changed files from being taken over. */
events.addEventListener('problem', ({ data }) => {
  const text = JSON.parse(data as string) as string;
  const shown = document.getElementById('local-org-problem') ?? banner();
  shown.hidden = text === '';
  shown.textContent = text;
});

function banner(): HTMLElement {
  const element = document.createElement('pre');
  element.id = 'local-org-problem';
  element.className = 'local-org-problem';
  element.setAttribute('role', 'alert');
  element.tabIndex = 0;
  document.getElementById('page')!.before(element);
  return element;
}
