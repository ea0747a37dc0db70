// Amounts as whole fen; never a floating number.

/** The fen of a text such as 1,234.5, or null when it is no amount. */
export function fenOf(text) {
  const plain = text.replace(/[,，\s]/g, "");
  const parts = /^([+-]?)(\d{1,15})(?:\.(\d{0,2}))?$/.exec(plain);
  if (!parts) return null;
  const fen = BigInt(parts[2]) * 100n + BigInt((parts[3] ?? "").padEnd(2, "0"));
  return parts[1] === "-" ? -fen : fen;
}

/** Fen as 1,234.50 in yuan, or in 万元 rounded to the hundred yuan. */
export function moneyText(fen, unit = "元") {
  let left = fen < 0n ? -fen : fen;
  if (unit === "万元") left = (left + 5000n) / 10000n;
  const digits = (left / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0n && left > 0n ? "-" : ""}${digits}.${(left % 100n).toString().padStart(2, "0")}`;
}
