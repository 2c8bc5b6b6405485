/** Where the value stands that a refusal is about: the step, and the name of the field. */
export interface Place {
  readonly step: number;
  readonly field: string;
}

const places: Readonly<Record<string, Place>> = {
  NameMissing: { step: 0, field: 'name' },
  NameTooLong: { step: 0, field: 'name' },
  BadAccountEngagementId: { step: 0, field: 'accountEngagementId' },
  BusinessUnitExists: { step: 0, field: 'accountEngagementId' },
  BadCreatingAdmin: { step: 0, field: 'creatingAdminId' },
  BadStatedStatus: { step: 0, field: 'statedStatus' },
  BadMode: { step: 1, field: 'mode' },
  BadGroups: { step: 2, field: 'groups' },
  BadCredentialName: { step: 2, field: 'credentialName' }
};

/** The place of a refusal, or undefined when it is about no field. */
export function placeOf(code: string): Place | undefined {
  return places[code];
}

export type Field = HTMLElement & { reportValidity(): boolean; setCustomValidity(text: string): void };
type Picker = HTMLElement & { fail(text: string): void };

/** Says at a field what is wrong with its value, with the focus on it. */
export function sayAt(field: HTMLElement, text: string): void {
  if ('fail' in field) (field as Picker).fail(text);
  else {
    (field as Field).setCustomValidity(text);
    (field as Field).reportValidity();
    field.focus();
  }
}
