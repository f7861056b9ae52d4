module consumer {
  requires dev.gloss;
}
