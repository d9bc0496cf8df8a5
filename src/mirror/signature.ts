/** Ed25519 signatures (RFC 8032), which are the same for the same key and text. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/** A public key as `site.yaml` has it: SPKI (RFC 8410) in Base64. */
export function publicKeyFrom(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(text, "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

/** @param pem PKCS #8 in PEM */
export function privateKeyFrom(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

/** The public key that belongs to a private one, as `site.yaml` has it. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");
}

/** A new pair: the private key in PEM, the public one as `site.yaml` has it. */
export function newKeys(): { pem: string; publicKey: string } {
  const { privateKey } = generateKeyPairSync("ed25519");
  return {
    pem: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    publicKey: publicKeyOf(privateKey),
  };
}

export function signatureOf(text: string, key: KeyObject): Buffer {
  return sign(null, Buffer.from(text), key);
}

export function isSignedBy(text: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return verify(null, text, key, signature);
}
