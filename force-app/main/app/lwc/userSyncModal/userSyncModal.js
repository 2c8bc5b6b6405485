import LightningModal from 'lightning/modal';
let isOpen = false;
/** What every dialog of the package is: one at a time, and with the focus from its beginning. */
export default class UserSyncModal extends LightningModal {
    isShown = false;
    /** Resolves as if it was left while another one is open, so that a double click asks once. */
    static async open(properties) {
        if (isOpen)
            return undefined;
        isOpen = true;
        try {
            return await super.open(properties);
        }
        finally {
            isOpen = false;
        }
    }
    disconnectedCallback() {
        isOpen = false;
    }
    /**
     * The base component gives the focus to its heading when it renders again after its parts. Its animation makes it do so; for people who want
     * reduced motion there is none, and this change has to.
     */
    renderedCallback() {
        if (this.isShown)
            return;
        this.isShown = true;
        this.disableClose = true;
        this.disableClose = false;
    }
}
