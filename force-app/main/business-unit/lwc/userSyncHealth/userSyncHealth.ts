import { LightningElement, api } from 'lwc';
import { argumentTexts, format } from 'c/userSyncText';
import { fixLabels } from './fixLabels';
import { labels } from './labels';
import { nameLabels } from './nameLabels';
import { textLabels } from './textLabels';

type Line = Apex.UserSyncHealthLine;

interface View {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  readonly icon: string;
  readonly variant: 'success' | 'warning';
  readonly word: string;
  readonly fix: string | undefined;
  readonly fixLabel: string | undefined;
}

/** What has to be well for the sync to run, each with its fix as a button. Fires `fix` with `{ fix }`. */
export default class UserSyncHealth extends LightningElement {
  @api lines: readonly Line[] = [];
  @api readOnly = false;
  labels = labels;

  get views(): View[] {
    return this.lines.map((line) => ({
      code: line.code,
      name: nameLabels[line.code] ?? line.code,
      text: textOf(line),
      icon: line.ok ? 'utility:success' : 'utility:warning',
      variant: line.ok ? 'success' : 'warning',
      word: line.ok ? labels.ok : labels.bad,
      fix: line.fix,
      fixLabel: this.readOnly || !line.fix ? undefined : (fixLabels[line.fix] ?? line.fix)
    }));
  }

  handleFix(event: Event): void {
    this.dispatchEvent(new CustomEvent('fix', { detail: { fix: (event.currentTarget as HTMLElement).dataset.fix } }));
  }
}

function textOf({ code, ok, arguments: values }: Line): string {
  if (code === 'Schedule' && !values[0]?.value) return textLabels.NotScheduled!;
  const text = (!ok && textLabels[`${code}Bad`]) || textLabels[code];
  return format(text ?? '', ...argumentTexts(values));
}
