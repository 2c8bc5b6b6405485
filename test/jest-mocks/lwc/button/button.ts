import { LightningElement, api } from 'lwc';

/** A button with a real button inside, so that its name and state can be checked for accessibility. */
export default class Button extends LightningElement {
  @api label = '';
  @api variant = 'neutral';
  @api iconName: string | undefined;
  @api disabled = false;
  @api ariaLabel: string | null = null;
  @api ariaPressed: string | null = null;
  @api ariaExpanded: string | null = null;

  @api focus(): void {
    this.template?.querySelector('button')?.focus();
  }
}
