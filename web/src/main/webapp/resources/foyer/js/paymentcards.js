// Numbers of payment cards are kept nowhere, not in a browser either.
const CARD_NUMBER = /\d[\d .-]{11,22}\d/g;

function isPaymentCard(digits) {
  if (digits.length < 13 || digits.length > 19) {
    return false;
  }
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const weighed = at % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** A payment card's number is not kept here either; the server refuses it when it comes to saving. */
export function mayBeKept(value) {
  return !(value.match(CARD_NUMBER) ?? []).some((run) => isPaymentCard(run.replace(/\D/g, '')));
}
