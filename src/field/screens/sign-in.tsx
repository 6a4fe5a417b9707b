/** @jsxImportSource preact */
import { useApp } from '../app.ts';
import { speak } from '../session.ts';
import { nameOfTongue, siteLang, tongues } from '../words/lang.ts';
import { Star } from '../ui/star.tsx';

export const Tongues = () => {
  const { tongue, say } = useApp();
  return (
    <fieldset class="tongues-wide">
      <legend class="unseen">{say('tongue.choose')}</legend>
      {tongues.map((each) => (
        <button key={each} lang={each} aria-pressed={each === tongue} onClick={() => void speak(each)}>
          {nameOfTongue[each]}
        </button>
      ))}
    </fieldset>
  );
};

/** The first screen of a telephone, and after a sign-out: signing in is the site's, and the one thing that needs a network. */
export const SignIn = () => {
  const { say, tongue, online } = useApp();
  return (
    <main class="welcome">
      <Star />
      <h1>{say('sign_in.title')}</h1>
      <p class="lede">{say('sign_in.lede')}</p>
      {online ? (
        <a class="button first wide" href={`/${siteLang(tongue)}/sign-in?next=/field`}>
          {say('sign_in.open')}
        </a>
      ) : (
        <p class="notice alive">{say('sign_in.needs_network')}</p>
      )}
      <Tongues />
    </main>
  );
};
