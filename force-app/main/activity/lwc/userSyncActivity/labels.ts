import heading from '@salesforce/label/c.UserSync_Activity_Heading';

export const labels = { heading };
