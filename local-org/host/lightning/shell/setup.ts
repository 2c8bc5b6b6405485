import './live-reload.ts';
import './log-in-as.ts';
import './forms.ts';
