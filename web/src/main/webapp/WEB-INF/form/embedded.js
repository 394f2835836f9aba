function foyerForm(form, script) {
  'use strict';
  const address = new URL(form.path, script.src);
  const host = document.createElement('div');
  host.className = 'foyer-form';
  host.lang = form.language;
  const schemes = [
    getComputedStyle(document.documentElement).colorScheme,
    document.querySelector('meta[name="color-scheme"]')?.content,
  ];
  host.classList.toggle('foyer-dark', schemes.some((one) => one?.includes('dark')));
  const root = host.attachShadow({ mode: 'open' });
  // A style sheet made here needs no leave of the page's policy, unlike a style element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(form.style);
  root.adoptedStyleSheets = [sheet];
  const section = document.createElement('section');
  section.className = 'public embedded';
  section.setAttribute('aria-label', form.title);
  // Everything in it was escaped where it was written.
  const html = window.trustedTypes
    ? window.trustedTypes.createPolicy(`foyer-form-${form.id}`, { createHTML: (text) => text }).createHTML(form.html)
    : form.html;
  section.innerHTML = html;
  root.append(section);
  script.after(host);

  section.querySelectorAll('.chat-link a').forEach((link) => {
    link.href = new URL(link.getAttribute('href'), script.src);
  });
  const fields = section.querySelector('form');
  if (!fields) {
    return;
  }
  // A browser does not let a page of another site send it, nor read why.
  if (window.location.origin !== address.origin && !form.sites.includes(window.location.origin)) {
    const notice = document.createElement('p');
    notice.className = 'notice';
    const own = document.createElement('a');
    own.href = new URL(form.own, script.src);
    own.textContent = form.ownWords;
    notice.append(form.foreign, ' ', own);
    section.replaceChildren(notice);
    return;
  }
  const notice = section.querySelector('.notice');
  const button = fields.querySelector('button[type="submit"]');
  const sendWord = button.textContent;

  function filled() {
    const values = {};
    new FormData(fields).forEach((value, name) => {
      if (name !== form.bait) {
        values[name] = name in values ? [].concat(values[name], value) : value;
      }
    });
    return values;
  }

  // Sent twice as it is it counts once; sent with other content it is another.
  function keyOf(text) {
    let sum = 0;
    for (let i = 0; i < text.length; i += 1) {
      sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
    }
    return `${form.id}:${(sum >>> 0).toString(16)}`;
  }

  function say(sentence) {
    notice.textContent = sentence ?? '';
    notice.hidden = !sentence;
  }

  function showFaults(faults) {
    fields.querySelectorAll('[data-field]').forEach((field) => {
      const fault = faults.find((one) => one.field === field.dataset.field);
      const control = field.matches('fieldset') ? field : field.querySelector('input, select, textarea');
      const line = field.querySelector('.fault');
      line.textContent = fault ? fault.problem : '';
      line.hidden = !fault;
      if (fault) {
        control.setAttribute('aria-invalid', 'true');
      } else {
        control.removeAttribute('aria-invalid');
      }
    });
    const first = fields.querySelector('[aria-invalid="true"]');
    (first && first.matches('fieldset') ? first.querySelector('input') : first ?? notice).focus();
  }

  function thank(sentence) {
    const thanks = document.createElement('p');
    thanks.className = 'thanks';
    thanks.setAttribute('role', 'status');
    thanks.tabIndex = -1;
    thanks.textContent = sentence;
    section.replaceChildren(thanks);
    thanks.focus();
    host.dispatchEvent(new CustomEvent('foyer:sent', { bubbles: true, composed: true }));
  }

  async function send() {
    const content = {
      fields: filled(),
      [form.bait]: fields.elements[form.bait].value,
      openedAt: form.openedAt,
      landingPage: window.location.href,
      referrer: document.referrer,
    };
    const answer = await fetch(address, {
      method: 'POST',
      mode: 'cors',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': keyOf(JSON.stringify(content.fields)) },
      body: JSON.stringify(content),
    });
    const said = await answer.json();
    if (answer.ok) {
      thank(said.thanks);
    } else if (said.errors && said.errors.length > 0) {
      say(form.faults);
      // Whoever corrects a fault may be quick.
      form.openedAt = 0;
      showFaults(said.errors);
    } else {
      say(answer.status < 500 ? said.detail : form.failed);
      showFaults([]);
    }
  }

  fields.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.sending;
    say(null);
    try {
      await send();
    } catch {
      say(form.failed);
      notice.focus();
    } finally {
      button.removeAttribute('aria-disabled');
      button.textContent = sendWord;
    }
  });
}
