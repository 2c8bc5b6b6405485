import notAssigned from '@salesforce/label/c.UserSync_Elsewhere_NotAssigned';
import title from '@salesforce/label/c.UserSync_Elsewhere_Title';
import why from '@salesforce/label/c.UserSync_Elsewhere_Why';
import whyTitle from '@salesforce/label/c.UserSync_Elsewhere_WhyTitle';

export const labels = { notAssigned, title, why, whyTitle };
