import { PlatformObject } from '../../values/platform-object.ts';
import type { Members } from '../registry.ts';

class SelectOption extends PlatformObject {
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
