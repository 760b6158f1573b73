/* A photo is made small on the phone before it goes: a sixtieth of the data, and where it was taken
   stays behind. Whatever this cannot do (an old phone, a file that is no photo) goes as it is, and is
   made small where it arrives. */
(() => {
  "use strict";
  const QUALITY = 0.7;
  const MOST_SECONDS = 10; // a phone that needs longer sends it as it is

  const field = document.getElementById("photo");
  const longestSide = Number(field.dataset.longestSide); // pixels
  let atWork = Promise.resolve();

  /* The option is named so that a browser that would lay the photo on its side refuses instead. */
  const makeSmall = async (file) => {
    const whole = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(whole.width, whole.height));
    const sheet = document.createElement("canvas");
    sheet.width = Math.round(whole.width * scale);
    sheet.height = Math.round(whole.height * scale);
    sheet.getContext("2d").drawImage(whole, 0, 0, sheet.width, sheet.height);
    const small = await new Promise((done) => sheet.toBlob(done, "image/jpeg", QUALITY));
    const chosen = new DataTransfer();
    chosen.items.add(new File([small], "foto.jpg", { type: "image/jpeg" }));
    if (small.size < file.size && field.files[0] === file) field.files = chosen.files;
  };

  const begin = () => {
    const file = field.files[0];
    const longEnough = new Promise((done) => setTimeout(done, MOST_SECONDS * 1000));
    if (file) atWork = Promise.race([makeSmall(file).catch(() => {}), longEnough]);
  };

  field.addEventListener("change", begin);
  begin(); // on a slow line she may have chosen before this script came

  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    atWork.then(() => field.form.submit());
  });
})();
