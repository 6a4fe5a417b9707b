const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;

/** What is wrong with a page by our own rules: its policy forbids what is written into it, and names must be unique. */
export const faultsOfHtml = (html: string, lang: string | null): string[] => {
  const markup = html.replaceAll(/<!--[\s\S]*?-->/g, '');
  const ids = [...markup.matchAll(/<[^>]*?\sid="([^"]*)"/g)].map(([, id]) => id!);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  const addresses = [
    ...markup.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?\s(?:src|href)="(https?:)?\/\/[^"]*"/g),
  ];
  const scripts = [...markup.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  const open = lang === null ? null : /<html[^>]*>/.exec(markup)?.[0];
  // A program that is shown as it is written is no text with holes.
  const said = markup.replaceAll(/<pre\b.*?<\/pre>/gs, ' ').replaceAll(/<[^>]+>/g, ' ');
  return [
    ...(count(markup, /<style\b/g) > 0 ? ['a <style> in the page'] : []),
    ...(count(markup, /<[^>]*\sstyle="/g) > 0 ? ['a style attribute'] : []),
    ...(count(markup, /<[^>]*\son[a-z]+="/g) > 0 ? ['a handler in an attribute'] : []),
    ...scripts.flatMap(([, attributes = '', body = '']) =>
      body.trim() === '' || /type="application\/(ld\+)?json"/.test(attributes) ? [] : ['a script in the page'],
    ),
    ...addresses.map(([tag]) => `something from another house: ${tag}`),
    ...twice.map((id) => `id ${id} twice`),
    ...(open === undefined ? ['no <html>'] : []),
    ...(open && !open.includes(`lang="${lang}"`) ? [`is not in ${lang}: ${open}`] : []),
    ...(open && lang === 'ar' && !open.includes('dir="rtl"') ? ['is Arabic from left to right'] : []),
    ...(count(markup, /<h1\b/g) === 1 ? [] : [`${count(markup, /<h1\b/g)} first headings`]),
    ...(/[{}]\$|\{\$|\bundefined\b|\[object /.test(said) ? ['a hole in a text'] : []),
  ];
};
