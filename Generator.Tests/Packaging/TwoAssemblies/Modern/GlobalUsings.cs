global using Activations;

global using Vector256 = System.String;
