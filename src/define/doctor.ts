/** Calls the doctor where the webmaster asks: `<script src="indicator-widgets.js" doctor>`. It is a file beside the script that no reader loads. */
const own = typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null);

if (own?.hasAttribute('doctor') || own?.hasAttribute('data-doctor')) void import(/* @vite-ignore */ new URL('indicator-doctor.js', own.src).href);

export {};
