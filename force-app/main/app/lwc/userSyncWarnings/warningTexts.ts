import CredentialFails from '@salesforce/label/c.UserSync_Warning_CredentialFails';
import Held from '@salesforce/label/c.UserSync_Warning_Held';
import NeverBeat from '@salesforce/label/c.UserSync_Warning_NeverBeat';
import OldInventory from '@salesforce/label/c.UserSync_Warning_OldInventory';
import QuarantineCause from '@salesforce/label/c.UserSync_Warning_QuarantineCause';
import Released from '@salesforce/label/c.UserSync_Warning_Released';
import StaleBeat from '@salesforce/label/c.UserSync_Warning_StaleBeat';
import Unresolved from '@salesforce/label/c.UserSync_Warning_Unresolved';

/** What is not well in a business unit, by code. */
export const warningTexts: Readonly<Record<string, string>> = {
  CredentialFails,
  Held,
  NeverBeat,
  OldInventory,
  QuarantineCause,
  Released,
  StaleBeat,
  Unresolved
};
