import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';

export class SelectOption extends PlatformObject {
  override readonly typeName = 'System.SelectOption';
  value: string | null;
  label: string | null;
  disabled: boolean;
  escapeItem = true;

  constructor(value: string | null, label: string | null, disabled: boolean) {
    super();
    this.value = value;
    this.label = label;
    this.disabled = disabled;
  }

  /** By value, then by label, as texts (Apex Developer Guide, "Default Sort Order of SelectOption"). */
  compareTo(other: SelectOption): number {
    const [a, b] = [this, other].map(({ value, label }) => [value ?? '', label ?? ''] as const) as [
      readonly [string, string],
      readonly [string, string]
    ];
    const at = a[0] === b[0] ? 1 : 0;
    return a[at] < b[at] ? -1 : Number(a[at] > b[at]);
  }

  override toText(): string {
    return `System.SelectOption[value="${this.value}", label="${this.label}", disabled="${this.disabled}"]`;
  }
}

/** Apex Reference, SelectOption Class. */
export const selectOptionMembers: Members = {
  'System.SelectOption.<init>(String,String)': (value: string, label: string) => new SelectOption(value, label, false),
  'System.SelectOption.<init>(String,String,Boolean)': (value: string, label: string, disabled: boolean) =>
    new SelectOption(value, label, disabled),
  'System.SelectOption.getValue()': (option: SelectOption) => option.value,
  'System.SelectOption.setValue(String)': (option: SelectOption, value: string) => void (option.value = value),
  'System.SelectOption.getLabel()': (option: SelectOption) => option.label,
  'System.SelectOption.setLabel(String)': (option: SelectOption, label: string) => void (option.label = label),
  'System.SelectOption.getDisabled()': (option: SelectOption) => option.disabled,
  'System.SelectOption.setDisabled(Boolean)': (option: SelectOption, disabled: boolean) => void (option.disabled = disabled),
  'System.SelectOption.getEscapeItem()': (option: SelectOption) => option.escapeItem,
  'System.SelectOption.setEscapeItem(Boolean)': (option: SelectOption, escape: boolean) => void (option.escapeItem = escape)
};
