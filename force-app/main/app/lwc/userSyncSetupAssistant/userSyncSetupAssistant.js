import { LightningElement } from 'lwc';
/** SetupAssistant */
export default class UserSyncSetupAssistant extends LightningElement {
}
