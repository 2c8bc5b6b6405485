import './log-in-as.ts';
import './forms.ts';
