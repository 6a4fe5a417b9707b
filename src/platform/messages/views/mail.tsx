import { dirOf } from '../../words/lang.ts';
import type { Lang } from '../../words/lang.ts';

interface Mail {
  lang: Lang;
  subject: string;
  text: string;
  actionUrl: string | null;
}

const open: Record<Lang, string> = { fr: 'Ouvrir la page', ar: 'فتح الصفحة', en: 'Open the page' };

/** Inline styles only: readers' programs keep no other. */
const style = {
  body: 'margin:0;padding:24px;background:#FBF8F3;color:#1F1B16;font:17px/1.55 system-ui,sans-serif',
  sheet: 'max-width:34em;margin:0 auto;padding:24px;background:#FFFFFF;border:1px solid #D9CFC0;border-radius:6px',
  title: 'margin:0 0 16px;font-size:21px;line-height:1.3',
  button:
    'display:inline-block;padding:12px 20px;background:#34408F;color:#FFFFFF;border-radius:6px;text-decoration:none',
  address: 'color:#5E554A;font-size:14px;word-break:break-all',
};

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter((one) => one.trim() !== '');

const Paragraph = ({ text }: { text: string }) => (
  <p>{text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>
);

const MailPage = ({ lang, subject, text, actionUrl }: Mail) => (
  <html lang={lang} dir={dirOf(lang)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{subject}</title>
    </head>
    <body style={style.body}>
      <div style={style.sheet} dir={dirOf(lang)}>
        <h1 style={style.title}>{subject}</h1>
        {paragraphsOf(text).map((one) => (
          <Paragraph text={one} />
        ))}
        {actionUrl && (
          <>
            <p>
              <a href={actionUrl} style={style.button}>
                {open[lang]}
              </a>
            </p>
            <p style={style.address} dir="ltr">
              {actionUrl}
            </p>
          </>
        )}
      </div>
    </body>
  </html>
);

export const mailHtml = (mail: Mail): string => `<!doctype html>${String(<MailPage {...mail} />)}`;

export const mailText = ({ text, actionUrl }: Mail): string => (actionUrl ? `${text}\n\n${actionUrl}\n` : `${text}\n`);
