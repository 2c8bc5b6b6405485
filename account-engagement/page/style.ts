import { raw } from 'hono/html';

export const style = raw(`
:root { color-scheme: light; font: 0.875rem/1.5 system-ui, sans-serif; color: #181818; background: #f3f3f3; }
body { margin: 0; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; background: #032d60; color: #fff; padding: 0.5rem 1.5rem; }
.product { font-weight: 700; margin: 0; }
nav a { display: inline-block; padding: 0.5rem 0.75rem; }
header a { color: #fff; }
header a[aria-current], .sections a[aria-current] { border-bottom: 3px solid currentColor; text-decoration: none; }
.sections { background: #fff; border-bottom: 1px solid #c9c9c9; padding: 0 0.75rem; }
main { margin: 1.5rem; background: #fff; border: 1px solid #c9c9c9; border-radius: 0.25rem; padding: 1rem 1.5rem; }
h1 { font-size: 1.25rem; margin: 0 0 1rem; }
a { color: #0b5cab; }
table { border-collapse: collapse; width: 100%; }
.scroll { overflow-x: auto; }
th, td { text-align: start; padding: 0.375rem 0.75rem; border-bottom: 1px solid #e5e5e5; vertical-align: top; }
th { font-weight: 700; background: #f3f3f3; }
form.search { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; margin-bottom: 1rem; }
label { display: block; }
input, select { font: inherit; padding: 0.375rem 0.5rem; border: 1px solid #747474; border-radius: 0.25rem; min-height: 2rem; box-sizing: border-box; }
button { font: inherit; min-height: 2rem; padding: 0.375rem 1rem; border: 1px solid #0b5cab; border-radius: 0.25rem; background: #0b5cab; color: #fff; }
h2 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
.fields { display: grid; gap: 0.75rem; justify-items: start; margin-bottom: 0.75rem; }
.neutral { background: #fff; color: #0b5cab; }
.button { display: inline-block; padding: 0.375rem 1rem; border: 1px solid #0b5cab; border-radius: 0.25rem; text-decoration: none; }
.problem { border: 2px solid #ba0517; border-radius: 0.25rem; padding: 0.5rem 0.75rem; color: #8e030f; }
input[readonly], select:disabled { background: #f3f3f3; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.5rem; }
dt { font-weight: 700; } dd { margin: 0; }
.mark { border: 1px solid #747474; border-radius: 0.25rem; padding: 0 0.375rem; white-space: nowrap; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.5rem; top: 0.5rem; background: #fff; padding: 0.5rem 0.75rem; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, .scroll:focus-visible { outline: 3px solid #0b5cab; outline-offset: 2px; }
header a:focus-visible { outline-color: #fff; }
`);
